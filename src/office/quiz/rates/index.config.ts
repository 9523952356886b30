export default definePageConfig({ navigationBarTitleText: '参与率排名' })
