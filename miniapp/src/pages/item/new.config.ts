export default definePageConfig({ navigationBarTitleText: '新建载体项目' });
