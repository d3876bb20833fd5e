export default definePageConfig({ navigationBarTitleText: '评价与评定' });
