export default definePageConfig({ navigationBarTitleText: '待核的答卷' })
