-- Version 10: on another branch; this stands for it.
SELECT 10;
