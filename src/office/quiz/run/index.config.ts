export default definePageConfig({ navigationBarTitleText: '这场答题', enableShareAppMessage: true })
