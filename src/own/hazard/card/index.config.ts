export default definePageConfig({ navigationBarTitleText: '隐患卡' })
