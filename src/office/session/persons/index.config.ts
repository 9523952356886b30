export default definePageConfig({ navigationBarTitleText: '这些人' })
