// Taro's typings do not know role; both targets carry it (config/plugins/screenReader.ts).
import '@tarojs/components/types/common'

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    role?: string
  }
}
