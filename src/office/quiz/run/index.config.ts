export default definePageConfig({ navigationBarTitleText: '这场答题' })
