export default definePageConfig({ navigationBarTitleText: '督导一览' });
