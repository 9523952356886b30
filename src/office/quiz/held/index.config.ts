export default definePageConfig({ navigationBarTitleText: '核定答卷' })
