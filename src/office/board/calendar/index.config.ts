export default definePageConfig({ navigationBarTitleText: '放假安排和时限' })
