export default definePageConfig({ navigationBarTitleText: '各单位进度' })
