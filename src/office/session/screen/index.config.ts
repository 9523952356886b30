export default definePageConfig({ navigationBarTitleText: '大屏动态码' })
