export default definePageConfig({ navigationBarTitleText: '竞答海报' })
