export default definePageConfig({ navigationBarTitleText: '没有送达的通知' })
