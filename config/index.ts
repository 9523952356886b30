import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli' // type only: a runtime import loads the native binding
import { readBuildEnv } from './env'
import dev from './dev'
import prod from './prod'

type Config = UserConfigExport<'webpack5'>

const room = (name: string) => path.resolve(__dirname, '..', name)
// One scss module beside its page; a name in the page names a class of that page only.
const cssModules = { enable: true, config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' } }

// These are published for newer engines than the phones in package.json's browserslist.
const tooNew = ['zod', 'zustand', 'uqr', 'query-string', 'decode-uri-component', 'split-on-first', 'filter-obj'].map((name) => room(`node_modules/${name}`))

export default async (merge: (...parts: object[]) => object, { mode }: { mode: string }) => {
  const { target, apiBase, linkOrigin, ci } = readBuildEnv()
  const base: Config = {
    projectName: 'anquanyue',
    date: '2026-11-23',
    designWidth: 750,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    // The development build of H5 lies apart: a running `npm start` serves dist/h5. WeChat's tools look into dist/weapp.
    outputRoot: mode === 'production' || target === 'weapp' ? `dist/${target}` : `dist/dev/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // The list of pages is read while the entry is built, unseen by the cache: another list makes another cache.
    cache: { enable: !ci, buildDependencies: { pages: [room('src/routes.ts'), room('src/app.config.ts')] } },
    plugins: ['screenReader.ts', 'landing.ts', 'shellWorker.ts'].map((name) => path.resolve(__dirname, 'plugins', name)),
    alias: { '@shared': room('src/shared'), '@': room('src') },
    defineConstants: { API_BASE: JSON.stringify(apiBase), LINK_ORIGIN: JSON.stringify(linkOrigin) },
    // Chinese as it is: escaped, each character takes twice the room.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    // Named by its address only (src/office/cardPicture.ts), so that no build would notice it.
    copy: { patterns: target === 'weapp' ? [{ from: 'src/assets/card.png', to: 'dist/weapp/assets/card.png' }] : [], options: {} },
    mini: {
      // Two pages may meet two components in either order: their classes are their own, so it does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      optimizeMainPackage: { enable: true },
      compile: { include: tooNew },
      sassLoaderOption: { sassOptions: { silenceDeprecations: ['legacy-js-api'] } },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: tooNew },
      sassLoaderOption: { sassOptions: { silenceDeprecations: ['legacy-js-api'] } },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // Body text is 16 px from a 375 px phone up to a desktop; only smaller phones scale it down.
        pxtransform: { enable: true, config: { baseFontSize: 20, maxRootSize: 20, minRootSize: 18 } },
        cssModules,
      },
    },
  }
  return merge({}, base, mode === 'production' ? prod : dev)
}
