export default definePageConfig({ navigationBarTitleText: '办法条文' });
