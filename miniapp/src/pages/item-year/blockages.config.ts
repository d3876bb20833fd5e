export default definePageConfig({ navigationBarTitleText: '疏堵点' });
