def professional(event):
    return True
