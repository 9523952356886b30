export default definePageConfig({ navigationBarTitleText: '集合点名' })
