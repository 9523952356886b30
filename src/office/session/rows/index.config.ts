export default definePageConfig({ navigationBarTitleText: '到场记录' })
