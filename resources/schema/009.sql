-- Version 9: on another branch; this stands for it.
SELECT 9;
