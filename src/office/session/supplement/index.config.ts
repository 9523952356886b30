export default definePageConfig({ navigationBarTitleText: '补充登记' })
