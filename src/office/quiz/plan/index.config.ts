export default definePageConfig({ navigationBarTitleText: '准备一场答题' })
