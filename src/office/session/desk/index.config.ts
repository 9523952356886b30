export default definePageConfig({ navigationBarTitleText: '点数台' })
