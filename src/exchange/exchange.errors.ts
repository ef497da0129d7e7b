import '../programme/programme.errors.js';
