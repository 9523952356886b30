export default definePageConfig({ navigationBarTitleText: '责任分派表的版本' })
