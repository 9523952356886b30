export default definePageConfig({ navigationBarTitleText: '安委办事务' })
