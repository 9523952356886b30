export default definePageConfig({ navigationBarTitleText: '隐患周报', enableShareAppMessage: true })
