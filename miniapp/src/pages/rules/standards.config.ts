export default definePageConfig({ navigationBarTitleText: '细化争创标准' });
