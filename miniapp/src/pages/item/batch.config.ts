export default definePageConfig({ navigationBarTitleText: '一起办理' });
