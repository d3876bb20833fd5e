export default definePageConfig({ navigationBarTitleText: '季度进展' });
