print("hello")
print("again")
