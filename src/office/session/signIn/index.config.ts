export default definePageConfig({ navigationBarTitleText: '代签和补录' })
