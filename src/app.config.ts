import { packages, routes, tabs } from './routes'

// H5 knows no theme variables: there the colours of the bars come from app.scss.
const weapp = process.env.TARO_ENV === 'weapp'
const tone = (variable: string, light: string) => (weapp ? `@${variable}` : light)

export default defineAppConfig({
  ...packages(),
  window: {
    navigationBarTitleText: '安全生产月',
    navigationBarBackgroundColor: tone('bar', '#F5F7F6'),
    navigationBarTextStyle: tone('barText', 'black') as 'black',
    backgroundColor: tone('bar', '#F5F7F6'),
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: tone('tab', '#55625C'),
    selectedColor: tone('tabOn', '#0B6B57'),
    backgroundColor: tone('tabBar', '#FFFFFF'),
    borderStyle: tone('tabBorder', 'black') as 'black',
    list: tabs.map(({ route, text, icon }) => ({
      pagePath: routes[route],
      text,
      iconPath: `assets/tab/${icon}.png`,
      selectedIconPath: `assets/tab/${icon}-on.png`,
    })),
  },
  ...(weapp && {
    darkmode: true,
    themeLocation: 'theme.json',
    lazyCodeLoading: 'requiredComponents',
    // The location rows of privacy/declaration.json once more, where WeChat looks for them.
    requiredPrivateInfos: ['getLocation'],
    permission: { 'scope.userLocation': { desc: '用来说明隐患、活动在哪里，不给也能上报和签到' } },
  }),
})
