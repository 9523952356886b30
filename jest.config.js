const transform = {
  '^.+\\.(t|j|mj)sx?$': ['@swc/jest', {
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
    module: { type: 'commonjs' },
  }],
}

// Packages that are published as ES modules only, which jest must turn into CommonJS first.
const modulesOnly = [
  'uuid', 'uqr', '@hono', 'hono',
  '@tarojs', '@stencil', 'lodash-es', 'query-string', 'decode-uri-component', 'filter-obj', 'split-on-first',
  'jsonp-retry', 'nanoid', 'swiper', 'hls.js', 'dom7', 'ssr-window',
]

const room = (displayName, testMatch, more) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/test/${glob}`),
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`^(?!.*/node_modules/(${modulesOnly.join('|')})/).*/node_modules/`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/out/'],
  ...more,
  moduleNameMapper: {
    ...(more && more.moduleNameMapper),
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@shared/(.*)$': '<rootDir>/src/shared/$1',
    '^@office/(.*)$': '<rootDir>/cloudfunctions/server/$1',
  },
})

module.exports = {
  maxWorkers: 2,
  // A busy machine is slow; no test is here to measure it (speeds are rows of the bench).
  testTimeout: 30_000,
  projects: [
    room('rules', ['src/shared/**/*.test.ts']),
    room('office', ['cloudfunctions/**/*.test.ts']),
    room('house', ['config/**/*.test.ts']),
    room('phone', ['src/!(shared)/**/*.test.{ts,tsx}', 'src/*.test.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
      setupFiles: ['<rootDir>/test/setup/phone.ts'],
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'jsx', 'mjs', 'json', 'node'],
      moduleNameMapper: {
        '\\.module\\.scss$': '<rootDir>/test/setup/styleNames.ts',
        '\\.(scss|css|png|svg)$': '<rootDir>/test/setup/emptyFile.ts',
        '^@tarojs/components$': '@tarojs/components/lib/react',
        '^@tarojs/taro$': '<rootDir>/test/setup/taro.ts',
      },
    }),
    room('weapp', ['weapp/**/*.test.ts'], { testEnvironment: 'jsdom', testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] } }),
    room('model', ['model/**/*.test.ts']),
    room('cloud', ['cloud/*.test.ts']),
    room('scenarios', ['scenarios/**/*.test.ts']),
    // The journeys once more, with documents and files on the cloud's adapters: test/scenarios/world/cloud.ts.
    room('scenarios in the cloud', ['scenarios/{j*,consultationDay,drill}.test.ts'], { globals: { world: 'cloud' } }),
    room('standin', ['standin/**/*.test.ts'], { setupFiles: ['<rootDir>/test/setup/cloud.ts'] }),
  ],
}
