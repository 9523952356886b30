export default definePageConfig({ navigationBarTitleText: '公开前审核' })
