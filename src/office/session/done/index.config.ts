export default definePageConfig({ navigationBarTitleText: '登记的成果' })
