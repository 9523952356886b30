export default definePageConfig({ navigationBarTitleText: '编辑责任分派表' })
