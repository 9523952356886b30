export default definePageConfig({ navigationBarTitleText: '导出题库' })
