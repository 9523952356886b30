/** Not a process: the build writes the target's name in its place. */
declare const process: { readonly env: { readonly TARO_ENV: 'weapp' | 'h5' } }
