export default definePageConfig({ navigationBarTitleText: '这个数字的来处' })
