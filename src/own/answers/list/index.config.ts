export default definePageConfig({ navigationBarTitleText: '安全问答' })
