export default definePageConfig({ navigationBarTitleText: '组织一场' })
