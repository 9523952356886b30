export default definePageConfig({ navigationBarTitleText: '久无进展的件' })
