export default definePageConfig({ navigationBarTitleText: '隐患数字' })
