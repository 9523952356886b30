export default definePageConfig({ navigationBarTitleText: '按记录本补报' })
