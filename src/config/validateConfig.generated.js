export const validateConfig = () => true;
