// Only there so that the headers named in CMakeLists.txt have something to be compiled with.
