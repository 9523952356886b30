export default definePageConfig({ navigationBarTitleText: '遮挡', disableScroll: true })
