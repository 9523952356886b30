export default definePageConfig({ navigationBarTitleText: '台位物料' })
